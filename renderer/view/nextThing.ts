import { create } from 'zustand'
import { go } from './viewState'

/** True while somebody on another screen has asked for the next thing that needs them, and Home is not drawn yet. */
const useWanted = create<{ readonly wanted: boolean }>()(() => ({ wanted: false }))

/** Goes Home, to the first thing that needs the person. */
export function goToNextThing(): void {
  useWanted.setState({ wanted: true })
  go({ screen: 'home' })
}

/** True once after somebody has asked for the next thing: whoever is told goes there. */
export function takeNextThing(): boolean {
  const { wanted } = useWanted.getState()
  useWanted.setState({ wanted: false })
  return wanted
}
