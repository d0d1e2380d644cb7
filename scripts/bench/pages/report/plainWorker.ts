import { plainTable } from './plainTable'

self.addEventListener('message', async (event: MessageEvent<{ readonly rows: readonly (readonly string[])[] }>) => {
  self.postMessage(await plainTable(event.data.rows))
})
