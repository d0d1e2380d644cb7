import { create } from 'zustand'

/** True while everything is drawn for paper, where a screen otherwise draws only what is in sight. */
export const useIsPrinting = create<boolean>()(() => false)

// A store is drawn before paper is; state of a component could come too late.
window.addEventListener('beforeprint', () => useIsPrinting.setState(true, true))
window.addEventListener('afterprint', () => useIsPrinting.setState(false, true))

const wait = (milliseconds: number) => new Promise((done) => window.setTimeout(done, milliseconds))
const isBusy = () => document.querySelector('#main [aria-busy="true"]') !== null

/** Draws everything, waits up to five seconds for what is still being looked up, prints, and goes back to what is in sight. */
export async function printWhole(): Promise<void> {
  useIsPrinting.setState(true, true)
  await wait(0)
  for (let waited = 0; waited < 5000 && isBusy(); waited += 50) await wait(50)
  window.print()
  useIsPrinting.setState(false, true)
}
