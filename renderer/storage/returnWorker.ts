import { type ReturnOrder, returnReader } from './returnReader'

const answer = returnReader((reply) => self.postMessage(reply))

self.addEventListener('message', (event: MessageEvent<ReturnOrder>) => {
  void answer(event.data).then((reply) => self.postMessage(reply))
})
