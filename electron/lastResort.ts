import { errorFacts, type Log } from './log'

/** Catches what nothing else caught: a line in the log, and a word to the person or on standard error. */
export function catchFaults(log: Log, tell: () => void): void {
  const caught = (event: string) => (error: unknown) => {
    log(event, errorFacts(error))
    tell()
  }
  process.on('uncaughtException', caught('uncaughtException'))
  process.on('unhandledRejection', caught('unhandledRejection'))
}

/** What a person is told of a fault in the program. */
export const faultWords = {
  title: 'Something went wrong in the program',
  text: [
    'The program ran into a fault.',
    'Everything that the window shows as saved is safe.',
    'You can go on. If it happens again, close the program and open it once more.',
  ].join('\n'),
} as const
