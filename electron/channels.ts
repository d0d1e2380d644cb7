/** The names under which calls and signals travel between window and shell. */
export const callChannel = (name: string) => `call:${name}`
export const signalChannel = (name: string) => `signal:${name}`

/** What the page of the room is to show. */
export const roomChannel = 'room:show'

const starts = { calls: '--bridge-calls=', signals: '--bridge-signals=' } as const

/** The words that tell the preload script which calls and signals there are, so that it need not load the contract itself. */
export const bridgeArguments = (calls: readonly string[], signals: readonly string[]) => [
  starts.calls + calls.join(','),
  starts.signals + signals.join(','),
]

/** The names in such words. */
export function bridgeNames(words: readonly string[], which: keyof typeof starts): readonly string[] {
  const start = starts[which]
  return (
    words
      .find((word) => word.startsWith(start))
      ?.slice(start.length)
      .split(',') ?? []
  )
}
