package main

// What clients say and are told; the same fields in the same order as Snug writes them.

type heard struct {
	Type string `json:"type"`
	ID   string `json:"id"`
	Room string `json:"room"`
	Body body   `json:"body"`
}

type body struct {
	Kind string `json:"kind"`
	Text string `json:"text"`
}

type entry struct {
	Type   string `json:"type"`
	Room   string `json:"room"`
	Seq    int64  `json:"seq"`
	At     int64  `json:"at"`
	Author string `json:"author"`
	ID     string `json:"id"`
	Body   body   `json:"body"`
}

type following struct {
	Type    string   `json:"type"`
	Room    string   `json:"room"`
	Top     int64    `json:"top"`
	Members []string `json:"members"`
}

const challenge = `{"type":"challenge","nonce":"ZI-OGToGwwdn5x-zKkqyq-4txkDalngr","server":"GaHRG0LEzjLdMchgfIeSvdcdmtJVEfuZEXXjVlyPVzg"}`
const welcome = `{"type":"welcome","epoch":"8vnx10jx9pX4wR3_2NRPXQ","you":{"id":"u1","name":"guest","role":"guest"},"token":"none","rooms":[]}`
