import { app } from 'electron'
import type { JobEnd } from './jobs/finishJob'

/** Prints what is left to say, waits until it is out, and ends the program. */
export async function printAndExit({ code, lines, problems }: JobEnd): Promise<void> {
  await print(process.stdout, lines)
  await print(process.stderr, problems)
  app.exit(code)
}

const print = (stream: NodeJS.WriteStream, lines: readonly string[]) =>
  new Promise<void>((done) => {
    if (lines.length === 0) done()
    else stream.write(`${lines.join('\n')}\n`, () => done())
  })
