// The things that can be measured. Each brings up its clients, warms the server up, measures, checks, prints one line.
#pragma once

#include "options.h"

int talk(const Options& options);
int echo(const Options& options);
int storm(const Options& options);
int idle(const Options& options);
int leaveBehind(const Options& options);
int catchUp(const Options& options);
