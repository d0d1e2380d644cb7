import { type SearchOrder, searchReader } from './searchReader'

const answer = searchReader((reply) => self.postMessage(reply))

self.addEventListener('message', (event: MessageEvent<SearchOrder>) => answer(event.data))
