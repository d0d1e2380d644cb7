import { create } from 'zustand'

/**
 * The word that whoever passes the laptop round has chosen, which leaves its pages; null for none. It is held only while the
 * program runs, so that nobody is locked out by a word that was forgotten.
 */
export const useLeaveWord = create<{ readonly word: string | null }>()(() => ({ word: null }))

/** Sets the word, or takes it away. */
export const setLeaveWord = (word: string | null) => useLeaveWord.setState({ word })

const plain = (word: string) => word.trim().toLowerCase()

/** True where a word typed leaves: capitals and spaces round it do not matter. */
export const isLeaveWord = (typed: string, word: string | null): boolean =>
  word === null || plain(typed) === plain(word)
