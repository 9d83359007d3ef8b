package main

import (
	"encoding/json"
	"time"
)

// One goroutine owns the rooms, as in the chat example.
type hub struct {
	rooms  map[string]*room
	follow chan request
	post   chan request
	leave  chan *client
}

type room struct {
	seq       int64
	followers map[*client]bool
}

type request struct {
	from  *client
	frame heard
}

func newHub() *hub {
	return &hub{
		rooms:  make(map[string]*room),
		follow: make(chan request),
		post:   make(chan request),
		leave:  make(chan *client),
	}
}

func (h *hub) run() {
	for {
		select {
		case r := <-h.follow:
			room := h.room(r.frame.Room)
			room.followers[r.from] = true
			r.from.rooms = append(r.from.rooms, room)
			answer, _ := json.Marshal(following{"following", r.frame.Room, room.seq, []string{}})
			r.from.hear(answer)
		case r := <-h.post:
			h.deliver(r)
		case c := <-h.leave:
			for _, room := range c.rooms {
				delete(room.followers, c)
			}
			// Nobody but the hub sends to a client that has left; this ends its write pump.
			close(c.send)
		}
	}
}

func (h *hub) room(id string) *room {
	found := h.rooms[id]
	if found == nil {
		found = &room{followers: make(map[*client]bool)}
		h.rooms[id] = found
	}
	return found
}

// Marshals once; the same bytes go to everybody.
func (h *hub) deliver(r request) {
	room := h.room(r.frame.Room)
	room.seq++
	bytes, err := json.Marshal(entry{
		"entry", r.frame.Room, room.seq, time.Now().UnixMilli(), r.from.id, r.frame.ID, r.frame.Body})
	if err != nil {
		return
	}
	for c := range room.followers {
		c.hear(bytes)
	}
}
