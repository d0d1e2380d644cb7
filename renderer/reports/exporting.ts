import { create } from 'zustand'

/** The document that is being made now, if any: what is being done, and how to stop it. */
export type Exporting = { readonly words: string; readonly stop: () => void }

export const useExporting = create<{ readonly now: Exporting | null }>()(() => ({ now: null }))
