import { returnOf } from '../view/route'
import { useView } from '../view/viewState'

/** The return a person is in, or was in last; null when they have opened none yet. */
export const useLastReturn = () =>
  useView((view) => [...view.history, view.route].map(returnOf).findLast((id) => id !== null) ?? null)
