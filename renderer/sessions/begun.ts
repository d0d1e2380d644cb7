import { create } from 'zustand'
import { openedWorkspace } from '../storage/workspace'

/** What was begun and not sent, by partnership and form. It is in memory alone, and ends with the program. */
const useBegun = create<Readonly<Record<string, unknown>>>()(() => ({}))

/**
 * What is typed in a form for making ready a session: like `useState`, and kept while one goes elsewhere and comes back. `form` names it
 * among all forms of the partnership, and always with the same kind of content.
 */
export function useBegunForm<Typed>(form: string, first: Typed): readonly [Typed, (next: Typed) => void] {
  const key = `${openedWorkspace().key} ${form}`
  const begun = useBegun((all) => (key in all ? (all[key] as Typed) : first))
  return [begun, (next) => useBegun.setState({ [key]: next })]
}
