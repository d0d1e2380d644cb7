import { go, useView } from '../view/viewState'

/** Goes to Findings. Whoever is there already stays in the view that they chose, and is taken to its heading. */
export function goToFindings(): void {
  if (useView.getState().route.screen === 'findings') document.querySelector<HTMLElement>('#main h1')?.focus()
  else go({ screen: 'findings', view: '', cycleId: null })
}
