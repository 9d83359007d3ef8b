// The reference: what gorilla/websocket's chat example grows into when it gets rooms, numbers and JSON.
package main

import (
	"flag"
	"fmt"
	"log"
	"net"
	"net/http"

	"github.com/gorilla/websocket"
)

var upgrader = websocket.Upgrader{
	ReadBufferSize:  1024,
	WriteBufferSize: 1024,
	Subprotocols:    []string{"snug.v1"},
}

func main() {
	port := flag.Int("port", 0, "where to listen on 127.0.0.1")
	certificate := flag.String("cert", "", "a certificate file; with it the server speaks TLS")
	key := flag.String("key", "", "the certificate's key file")
	flag.Parse()

	hub := newHub()
	go hub.run()
	http.HandleFunc("/ws", func(w http.ResponseWriter, r *http.Request) { serve(hub, w, r) })
	http.HandleFunc("/echo", echo)

	listener, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", *port))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("ready")
	if *certificate == "" {
		log.Fatal(http.Serve(listener, nil))
	}
	server := &http.Server{ErrorLog: log.New(nothing{}, "", 0)}
	log.Fatal(server.ServeTLS(listener, *certificate, *key))
}

// Guests who leave without a goodbye are what a storm consists of; the server need not say so each time.
type nothing struct{}

func (nothing) Write(p []byte) (int, error) { return len(p), nil }

func echo(w http.ResponseWriter, r *http.Request) {
	conn, err := upgrader.Upgrade(w, r, nil)
	if err != nil {
		return
	}
	defer conn.Close()
	for {
		kind, message, err := conn.ReadMessage()
		if err != nil || conn.WriteMessage(kind, message) != nil {
			return
		}
	}
}
