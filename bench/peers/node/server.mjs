// What somebody writes with the npm package `ws`: one event loop, one string per entry, made once.
import { createServer } from "node:http";
import { WebSocketServer } from "ws";

const CHALLENGE = `{"type":"challenge","nonce":"ZI-OGToGwwdn5x-zKkqyq-4txkDalngr","server":"GaHRG0LEzjLdMchgfIeSvdcdmtJVEfuZEXXjVlyPVzg"}`;
const WELCOME = `{"type":"welcome","epoch":"8vnx10jx9pX4wR3_2NRPXQ","you":{"id":"u1","name":"guest","role":"guest"},"token":"none","rooms":[]}`;

const rooms = new Map();
let people = 0;

function room(id) {
  let found = rooms.get(id);
  if (!found) rooms.set(id, (found = { seq: 0, followers: new Set() }));
  return found;
}

function hear(socket, frame) {
  switch (frame.type) {
    case "hello":
      return socket.send(WELCOME);
    case "follow": {
      const followed = room(frame.room);
      followed.followers.add(socket);
      socket.followed.push(followed);
      return socket.send(JSON.stringify({ type: "following", room: frame.room, top: followed.seq, members: [] }));
    }
    case "post":
      return deliver(socket, frame);
  }
}

function deliver(socket, { id, room: roomId, body }) {
  const to = room(roomId);
  const entry = { type: "entry", room: roomId, seq: ++to.seq, at: Date.now(), author: socket.author, id, body };
  const bytes = Buffer.from(JSON.stringify(entry));
  for (const follower of to.followers) follower.send(bytes, { binary: false });
}

function welcomeGuest(socket) {
  socket.author = `u${++people}`;
  socket.followed = [];
  socket.on("message", (data) => hear(socket, JSON.parse(data)));
  socket.on("close", () => socket.followed.forEach((each) => each.followers.delete(socket)));
  socket.on("error", () => socket.terminate());
  socket.send(CHALLENGE);
}

function echo(socket) {
  socket.on("message", (data, binary) => socket.send(data, { binary }));
  socket.on("error", () => socket.terminate());
}

const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
const server = createServer();
server.on("upgrade", (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, request.url === "/echo" ? echo : welcomeGuest);
});
server.listen({ port: Number(process.argv[2]), host: "127.0.0.1", backlog: 4096 }, () => console.log("ready"));
