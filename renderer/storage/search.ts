import { useEffect } from 'react'
import { create } from 'zustand'
import type { Entry } from '../../shared/findings/search/entry'
import type { Asked, Results } from '../../shared/findings/search/results'
import { workerStarter } from '../host/workers'
import { watchChanges } from './record'
import type { SearchOrder, SearchReply } from './searchReader'
import workerAddress from './searchWorker?worker&url'
import { useOpened } from './workspace'

const startWorker = workerStarter('search-worker', workerAddress)

/** What is known of the search: how much is read, and what was found last. */
type Searched = {
  /** Returns read so far; null before the reading has begun to tell. */
  readonly progress: { readonly read: number; readonly of: number } | null
  readonly results: Results | null
  /** True when the worker cannot go on. */
  readonly hasFailed: boolean
}

const nothingYet: Searched = { progress: null, results: null, hasFailed: false }
const useSearched = create<Searched>()(() => nothingYet)

type Running = { readonly generation: number; readonly ask: (asked: Asked) => void; readonly stop: () => void }
let running: Running | null = null

/**
 * What is found of what is asked; an object of its own for each thing that is asked. The index is made when somebody first searches, follows every
 * change, and is let go with the workspace. `beside` are texts that stand in no record; the first ones given are kept.
 */
export function useSearch(asked: Asked, beside: readonly Entry[]): Searched {
  const generation = useOpened((state) => state.generation)
  useEffect(() => {
    if (running?.generation !== generation) startSearch(generation, beside)
    running?.ask(asked)
  }, [generation, beside, asked])
  return useSearched()
}

function startSearch(generation: number, beside: readonly Entry[]): void {
  running?.stop()
  const { opened } = useOpened.getState()
  if (!opened) return
  const worker = startWorker()
  const order = (given: SearchOrder) => worker.postMessage(given)
  let isAsking = false
  let latest: Asked | null = null
  let isAsked = true
  const askLatest = () => {
    if (isAsking) isAsked = false
    else if (latest) {
      isAsking = true
      isAsked = true
      order({ kind: 'find', asked: latest })
    }
  }
  const take = (reply: SearchReply) => {
    if (reply.kind === 'failed') return useSearched.setState({ hasFailed: true })
    if (reply.kind === 'progress') useSearched.setState({ progress: { read: reply.read, of: reply.of } })
    if (reply.kind !== 'found') return askLatest()
    isAsking = false
    useSearched.setState({ results: reply.results })
    if (!isAsked) askLatest()
  }
  worker.addEventListener('message', ({ data }: MessageEvent<SearchReply>) => take(data))
  worker.addEventListener('error', () => useSearched.setState({ hasFailed: true }))
  const unwatch = watchChanges((ops) =>
    order({ kind: 'changed', records: ops.map(({ table, id }) => ({ table, id })) }),
  )
  const stop = () => {
    unwatch()
    unfollow()
    worker.terminate()
    running = null
    useSearched.setState(nothingYet)
  }
  const unfollow = useOpened.subscribe((state) => {
    if (state.generation !== generation) stop()
  })
  const ask = (asked: Asked) => {
    latest = asked
    askLatest()
  }
  running = { generation, ask, stop }
  order({ kind: 'read', copy: opened.copy.name, beside })
}
