import { answerOrder, type WorkerOrder } from './answerOrder'

self.addEventListener('message', (event: MessageEvent<WorkerOrder>) => {
  void answerOrder(event.data, (message) => self.postMessage(message))
})
