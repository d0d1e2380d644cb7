import { useEffect } from 'react'
import { create } from 'zustand'

/** The form that something is being written down in, by its name; null while none is open. */
const useOpenForm = create<{ readonly name: string | null }>()(() => ({ name: null }))

/** The name of the form that is open now. */
export const openForm = (): string | null => useOpenForm.getState().name

/** Says that a form is open for as long as it is drawn: what is typed in it must not go with its item. */
export const useFormOpen = (name: string): void =>
  useEffect(() => {
    useOpenForm.setState({ name })
    return () => useOpenForm.setState({ name: null })
  }, [name])
