import { createContext, useContext, useState } from 'react'
import { create } from 'zustand'
import { openedWorkspace } from '../storage/workspace'

/** What is typed in the forms of a session and not written down. It is in memory alone, and ends with the program. */
const useTyped = create<Readonly<Record<string, unknown>>>()(() => ({}))

/** Names the form that is drawn within, among all forms of all sessions. */
export const KeptForm = createContext('')

const begins = (form: string) => `${openedWorkspace().key} ${form} `

/**
 * What is typed in a box of the form: like `useState`, and kept when the form is closed, until `forget`. `box` always has the same kind of
 * content.
 */
export function useKept<Typed>(box: string, first: Typed): readonly [Typed, (next: Typed) => void] {
  const key = `${begins(useContext(KeptForm))}${box}`
  const [begin] = useState(first)
  const typed = useTyped((all) => (key in all ? (all[key] as Typed) : begin))
  return [typed, (next) => useTyped.setState({ [key]: next })]
}

/** True where something was typed in a form and not written down. */
export const isKept = (form: string): boolean =>
  Object.keys(useTyped.getState()).some((key) => key.startsWith(begins(form)))

/** Forgets what was typed in a form, which is written down now. */
export const forget = (form: string): void => {
  const others = Object.entries(useTyped.getState()).filter(([key]) => !key.startsWith(begins(form)))
  useTyped.setState(Object.fromEntries(others), true)
}
