import { useRef, useState } from 'react'
import type { Result } from '../../shared/basics/result'
import type { Filled } from '../../shared/exchange/forms/box'
import type { UnreadBox } from '../../shared/exchange/forms/readAnswer'
import { explainProblem, type Problem } from '../view/explainProblem'
import { announce } from '../view/viewState'

type Keep = (typed: Filled) => Promise<Result<readonly UnreadBox[], Problem>>

/**
 * Boxes that are kept together: a box that is left is sent with those of them that could not be read before, and with those that
 * are on their way. `still` is what has to stay in its boxes as it was typed; `stays` says which that is.
 */
export function useTypedBack(keep: Keep, stays: (typed: Filled, unread: readonly UnreadBox[]) => Filled) {
  const [still, setStill] = useState<Filled>({})
  const [refusal, setRefusal] = useState<string | null>(null)
  const waiting = useRef<Filled>({})
  const leave = async (key: string, value: Filled[string]): Promise<boolean> => {
    const typed: Filled = { ...waiting.current, [key]: value }
    waiting.current = typed
    const result = await keep(typed)
    setRefusal(result.ok ? null : explainProblem(result.problem))
    if (!result.ok) return false
    const left = stays(typed, result.value)
    const isSettled = (each: string) => waiting.current[each] === typed[each] && !(each in left)
    waiting.current = Object.fromEntries(Object.entries(waiting.current).filter(([each]) => !isSettled(each)))
    setStill(left)
    const own = result.value.filter((each) => each.key === key)
    if (own.length > 0) announce(own.map(({ label, words, why }) => `${label}, not read: ${words}. ${why}`).join(' '))
    return own.length === 0
  }
  return { still, refusal, leave }
}
