import { useEffect } from 'react'
import { create } from 'zustand'
import { useOpened } from '../storage/workspace'
import { isLookedThrough } from './lookThrough'

/** True while everything is drawn for paper, where a screen otherwise draws only what is in sight. */
export const useIsPrinting = create<boolean>()(() => false)

// A store is drawn before paper is; state of a component could come too late.
window.addEventListener('beforeprint', () => useIsPrinting.setState(true, true))
window.addEventListener('afterprint', () => useIsPrinting.setState(false, true))

const wait = (milliseconds: number) => new Promise((done) => window.setTimeout(done, milliseconds))
const isBusy = () => document.querySelector('#main [aria-busy="true"]') !== null

/**
 * Turns paper on its side while the screen that asks for it is shown. A page that is named in a stylesheet would do so
 * too, but it parts a table whose head is repeated from its caption.
 */
export function usePaperOnItsSide(): void {
  useEffect(() => {
    const sheet = document.styleSheets.item(document.styleSheets.length - 1)
    if (!sheet) return
    const rule = sheet.cssRules[sheet.insertRule('@page { size: A4 landscape; margin: 10mm; }', sheet.cssRules.length)]
    return () => {
      for (const [place, each] of [...sheet.cssRules].entries()) if (each === rule) sheet.deleteRule(place)
    }
  }, [])
}

/** Draws everything, waits up to five seconds for what is still being looked up, prints, and goes back to what is in sight. */
export async function printWhole(): Promise<void> {
  if (useOpened.getState().opened && !(await isLookedThrough())) return
  useIsPrinting.setState(true, true)
  await wait(0)
  for (let waited = 0; waited < 5000 && isBusy(); waited += 50) await wait(50)
  window.print()
  useIsPrinting.setState(false, true)
}
