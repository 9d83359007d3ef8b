package main

import (
	"encoding/json"
	"net/http"
	"strconv"
	"sync/atomic"
	"time"

	"github.com/gorilla/websocket"
)

// The chat example's numbers.
const (
	writeWait  = 10 * time.Second
	pongWait   = 60 * time.Second
	pingPeriod = pongWait * 9 / 10
	queue      = 256
)

type client struct {
	id    string
	hub   *hub
	conn  *websocket.Conn
	send  chan []byte
	gone  chan struct{}
	rooms []*room // the hub's
}

var clients int64

func serve(h *hub, w http.ResponseWriter, r *http.Request) {
	conn, err := upgrader.Upgrade(w, r, nil)
	if err != nil {
		return
	}
	id := "u" + strconv.FormatInt(atomic.AddInt64(&clients, 1), 10)
	c := &client{id: id, hub: h, conn: conn, send: make(chan []byte, queue), gone: make(chan struct{})}
	go c.writePump()
	go c.readPump()
}

// Where the chat example throws a client out whose queue is full, this waits for it: the load keeps every queue short,
// and a client thrown out would end the measurement.
func (c *client) hear(frame []byte) {
	select {
	case c.send <- frame:
	case <-c.gone:
	}
}

func (c *client) readPump() {
	defer func() {
		c.hub.leave <- c
		c.conn.Close()
	}()
	c.conn.SetReadLimit(65536)
	c.conn.SetReadDeadline(time.Now().Add(pongWait))
	c.conn.SetPongHandler(func(string) error { return c.conn.SetReadDeadline(time.Now().Add(pongWait)) })
	c.hear([]byte(challenge))
	for {
		_, message, err := c.conn.ReadMessage()
		if err != nil {
			return
		}
		var frame heard
		if json.Unmarshal(message, &frame) != nil {
			return
		}
		switch frame.Type {
		case "hello":
			c.hear([]byte(welcome))
		case "follow":
			c.hub.follow <- request{c, frame}
		case "post":
			c.hub.post <- request{c, frame}
		}
	}
}

func (c *client) writePump() {
	ticker := time.NewTicker(pingPeriod)
	defer func() {
		ticker.Stop()
		close(c.gone)
		c.conn.Close()
	}()
	for {
		select {
		case message, open := <-c.send:
			if !open {
				return
			}
			c.conn.SetWriteDeadline(time.Now().Add(writeWait))
			if c.conn.WriteMessage(websocket.TextMessage, message) != nil {
				return
			}
		case <-ticker.C:
			c.conn.SetWriteDeadline(time.Now().Add(writeWait))
			if c.conn.WriteMessage(websocket.PingMessage, nil) != nil {
				return
			}
		}
	}
}
