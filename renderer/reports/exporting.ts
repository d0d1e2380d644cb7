import { create } from 'zustand'

/** What is being made now, if anything: what is being done, how to stop it, and whether it is spreadsheets or evidence. */
export type Exporting = { readonly words: string; readonly stop: () => void; readonly isTables?: true }

export const useExporting = create<{ readonly now: Exporting | null }>()(() => ({ now: null }))
