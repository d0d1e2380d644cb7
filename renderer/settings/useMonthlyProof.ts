import { useEffect } from 'react'
import { useSaveState } from '../storage/saveState'
import { announce, tell } from '../view/viewState'
import { explainProofs } from './explainProof'
import { proveDue } from './proveBackups'

/** How often it is looked whether a proof is due, and how long nobody must have done anything; in milliseconds. */
const times = { every: 5 * 60_000, idle: 2 * 60_000 } as const

const activity = ['keydown', 'pointerdown', 'wheel'] as const

/** Proves the back-ups once a month while nobody does anything, and stops for whoever comes back. Only what is wrong is said. */
export function useMonthlyProof(workspace: string | null): void {
  useEffect(() => {
    if (workspace === null) return
    let active = Date.now()
    let running: AbortController | null = null
    const stop = () => running?.abort()
    const noted = () => {
      active = Date.now()
      stop()
    }
    const isIdle = () => {
      const { typing, sending } = useSaveState.getState()
      return Date.now() - active >= times.idle && typing.size === 0 && sending === 0
    }
    const look = async () => {
      if (running || !isIdle()) return
      running = new AbortController()
      try {
        const notice = explainProofs(await proveDue(running.signal))
        if (!notice) return
        tell(notice)
        announce(notice.words)
      } finally {
        running = null
      }
    }
    const timer = setInterval(() => void look(), times.every)
    for (const event of activity) window.addEventListener(event, noted)
    return () => {
      stop()
      clearInterval(timer)
      for (const event of activity) window.removeEventListener(event, noted)
    }
  }, [workspace])
}
