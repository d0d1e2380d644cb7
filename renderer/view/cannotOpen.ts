import { create } from 'zustand'

/** A workspace that could not be opened, and why; the recovery screen is shown while one is set. */
export type Asked = {
  readonly key: string
  readonly title: string
  readonly why: 'locked' | 'needsRecovery' | 'newerVersion' | 'missing'
  readonly madeBy: string
}

export const useCannotOpen = create<{ readonly asked: Asked | null }>()(() => ({ asked: null }))
