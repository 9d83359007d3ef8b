/// Announces houses that are open here on the local networks, and hears of those that others announce: DNS-SD over multicast
/// DNS, the type `_snug._tcp.local.`; the one user of JmDNS. Nothing secret is announced, and nothing heard is believed.
@NullMarked
package dev.snug.client.discovery;

import org.jspecify.annotations.NullMarked;
