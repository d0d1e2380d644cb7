import { ok, type Result, refuse } from './basics/result'

/** The documents that can be made without a window. */
export const documentNames = ['board-report', 'agency-return'] as const
export type DocumentName = (typeof documentNames)[number]

/** What the program was asked to do. Paths are as given. */
export type CommandLine =
  | { readonly verb: 'window'; readonly file: string | null }
  | { readonly verb: 'help' }
  | { readonly verb: 'sample'; readonly out: string }
  | {
      readonly verb: 'report'
      readonly file: string
      readonly documents: readonly DocumentName[]
      readonly out: string
    }
  | { readonly verb: 'check'; readonly files: readonly string[] }

export type WrongUsage = { readonly kind: 'wrongUsage'; readonly why: string }

/** Exit codes: done, refused with a reason, wrong usage. */
export const exitCodes = { done: 0, refused: 1, wrongUsage: 2 } as const

export const helpText = `Partnership Self-Assessment

  npm start                                   open the window
  npm start -- sample --out FILE              write the sample partnership to FILE (.psa)
  npm start -- report FILE --document WHICH --out FOLDER
                                              write Word reports from a partnership file;
                                              WHICH is board-report, agency-return or all
  npm start -- check FILE...                  say what each file is, and what is wrong with it
  npm start -- FILE.psa                       open the window with a partnership file
  npm start -- help                           show this text

Exit codes: 0 done, 1 refused (the reason is on standard error), 2 wrong usage.
Nothing is sent anywhere. A file is written whole or not at all, in the place of one that has its name.
`

/** Reads the words after the program's name. Refuses what it does not know and says how to ask. */
export function readCommandLine(words: readonly string[]): Result<CommandLine, WrongUsage> {
  const [verb, ...rest] = words
  if (verb === undefined) return ok({ verb: 'window', file: null })
  if (verb === 'help' || verb === '--help' || verb === '-h') return ok({ verb: 'help' })
  if (verb === 'sample') return readSample(rest)
  if (verb === 'report') return readReport(rest)
  if (verb === 'check') return readCheck(rest)
  if (rest.length === 0 && /\.psa(pack)?$/i.test(verb)) return ok({ verb: 'window', file: verb })
  return wrong(`"${verb}" is not something this program does`)
}

function readSample(words: readonly string[]): Result<CommandLine, WrongUsage> {
  const options = readOptions(words, ['--out'])
  if (!options.ok) return options
  const out = options.value.named['--out']
  if (out === undefined) return wrong('sample needs --out FILE')
  if (options.value.plain.length > 0) return wrong('sample takes no file')
  return /\.psa$/i.test(out)
    ? ok({ verb: 'sample', out })
    : wrong('sample writes a partnership file: let its name end with .psa')
}

function readReport(words: readonly string[]): Result<CommandLine, WrongUsage> {
  const options = readOptions(words, ['--document', '--out'])
  if (!options.ok) return options
  const { plain, named } = options.value
  const [file] = plain
  const which = named['--document']
  const out = named['--out']
  if (file === undefined || plain.length > 1) return wrong('report needs exactly one partnership file')
  if (out === undefined) return wrong('report needs --out FOLDER')
  const documents = which === 'all' ? documentNames : documentNames.filter((name) => name === which)
  if (documents.length === 0) return wrong(`--document must be ${documentNames.join(', ')} or all`)
  return ok({ verb: 'report', file, documents, out })
}

function readCheck(words: readonly string[]): Result<CommandLine, WrongUsage> {
  const options = readOptions(words, [])
  if (!options.ok) return options
  const { plain } = options.value
  return plain.length > 0 ? ok({ verb: 'check', files: plain }) : wrong('check needs at least one file')
}

type Options = { readonly plain: readonly string[]; readonly named: { readonly [name: string]: string } }

function readOptions(words: readonly string[], known: readonly string[]): Result<Options, WrongUsage> {
  const plain: string[] = []
  const named: { [name: string]: string } = {}
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? ''
    if (!word.startsWith('--')) {
      plain.push(word)
      continue
    }
    const value = words[i + 1]
    if (!known.includes(word)) return wrong(`${word} is not known here`)
    if (named[word] !== undefined) return wrong(`${word} is given twice`)
    if (value === undefined || value.startsWith('--')) return wrong(`${word} needs a value`)
    named[word] = value
    i += 1
  }
  return ok({ plain, named })
}

const wrong = (why: string) => refuse<WrongUsage>({ kind: 'wrongUsage', why })
