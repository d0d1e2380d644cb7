/** Runs pieces of work one at a time, in the order asked. One that fails does not hold up the next. */
export function turns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>) => {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }
}
