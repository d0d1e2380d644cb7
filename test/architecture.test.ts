import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtInFrameworks } from './builders/reportWorkspace'
import { readSource, type SourceFile, sourceFiles } from './builders/sourceFiles'

// Where a file lives says what it may use. The table is the rule; the rest of this file reads every import and compares.

const nouns = [
  'partnership',
  'frameworks',
  'cycles',
  'returns',
  'reviews',
  'practitioners',
  'actions',
  'challenges',
  'findings',
  'sessions',
  'plan',
  'reports',
  'exchange',
].map((noun) => `shared/${noun}`)
const journeys = [
  'partnership',
  'presenter',
  'tracker',
  'actions',
  'packs',
  'survey',
  'practitioners',
  'organisations',
  'frameworks',
  'returns',
  'findings',
  'laptop',
  'minutes',
  'moderation',
  'ledger',
  'review',
  'search',
  'reports',
  'settings',
  'recovery',
  'typeback',
  'sessions',
  'plan',
  'prompts',
].map((journey) => `renderer/${journey}`)
const common = ['shared', 'renderer/ui', 'renderer/storage', 'renderer/view', 'renderer/host']

/** What each part of the code may import besides itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'shared/basics': [],
  'shared/guard': ['shared/basics'],
  'shared/commandLine': ['shared/basics'],
  'shared/menu': ['shared/basics'],
  'shared/settings': ['shared/basics'],
  'shared/bridge': ['shared/basics', 'shared/exchange', 'shared/commandLine', 'shared/menu', 'shared/settings'],
  ...Object.fromEntries(
    nouns.map((noun, place) => [noun, ['shared/basics', 'shared/guard', ...nouns.slice(0, place)]]),
  ),
  'renderer/host': ['shared/basics', 'shared/bridge'],
  'renderer/ui': ['shared/basics'],
  'renderer/storage': ['shared', 'renderer/host', 'assets'],
  'renderer/page': ['shared'],
  'renderer/recoveryPage': [
    'shared',
    'renderer/page',
    'renderer/storage/partnershipFile',
    'renderer/view/explainFileProblem',
    'renderer/view/fileWords',
  ],
  'renderer/word': [
    'shared/basics',
    'shared/partnership/look',
    'shared/reports',
    'shared/exchange/forms',
    'renderer/host',
  ],
  'renderer/view': ['shared', 'renderer/ui', 'renderer/storage', 'renderer/host'],
  ...Object.fromEntries(journeys.map((journey) => [journey, common])),
  'renderer/reports': [...common, 'renderer/word'],
  'renderer/packs': [...common, 'renderer/word'],
  'renderer/room': ['shared/basics', 'shared/bridge', 'renderer/ui'],
  'renderer/presenter': [...common, 'renderer/room'],
  'renderer/app': ['renderer', 'shared'],
  'renderer/main': ['renderer/app', 'renderer/ui'],
  'renderer/bridge.d': ['shared/bridge'],
  electron: [
    'shared/basics',
    'shared/bridge',
    'shared/menu',
    'shared/settings',
    'shared/commandLine',
    'shared/exchange',
  ],
}

/** Who may use each package. A package that is not here has no place yet. */
const mayUse: Readonly<Record<string, readonly string[]>> = {
  '@tanstack/react-virtual': ['renderer/ui'],
  '@noble/hashes': ['shared/basics/sha256', 'shared/basics/hmac', 'renderer/recoveryPage/unseal'],
  zod: ['shared', 'electron'],
  react: ['renderer'],
  'react-dom': ['renderer/main', 'renderer/room/main'],
  zustand: ['renderer/storage', 'renderer/view', 'renderer/app', ...journeys],
  dexie: ['renderer/storage'],
  'dexie-react-hooks': ['renderer/storage'],
  docx: ['renderer/word'],
  htmlparser2: ['renderer/word', 'renderer/storage/wordForm'],
  fflate: ['renderer/word', 'renderer/storage'],
  'read-excel-file': ['renderer/storage/readWorkbook'],
  'virtual:page-program': ['renderer/storage/returnPage'],
  'virtual:recovery-program': ['renderer/storage/recoveryPage', 'electron/recoveryPage'],
  electron: ['electron'],
  node: ['electron'],
}

const repository = join(import.meta.dirname, '..')
const endings = ['', '.ts', '.tsx', '.d.ts']
const files = sourceFiles(['shared', 'renderer', 'electron'])
const inPlace = (path: string, place: string) =>
  path === place || path.startsWith(`${place}/`) || path.startsWith(`${place}.`)
const partOf = (path: string) => Object.keys(mayImport).find((part) => inPlace(path, part)) ?? null
const packageOf = (to: string) =>
  to.startsWith('node:') ? 'node' : to.startsWith('@') ? to.split('/').slice(0, 2).join('/') : (to.split('/')[0] ?? to)

/** Imports that the tables do not allow, as sentences. */
function wrongImports(file: SourceFile): string[] {
  const part = partOf(file.path)
  if (part === null) return [`${file.path} lies in no part of the table`]
  return file.imports.flatMap(({ to, inside }) => {
    const allowed = inside
      ? [part, ...(mayImport[part] ?? [])].some((place) => inPlace(to, place))
      : (mayUse[packageOf(to)] ?? []).some((place) => inPlace(file.path, place))
    return allowed ? [] : [`${file.path} may not import ${to}`]
  })
}

describe('the import table', () => {
  it('is kept by every file', () => {
    expect(files.flatMap(wrongImports)).toEqual([])
  })

  it.each([
    ['shared/basics/day.ts', "import type { Cycle } from '../cycles/cycle'"],
    ['shared/frameworks/lookUp.ts', "import { dueOn } from '../returns/auditReturn'"],
    ['shared/returns/progress.ts', "import { useState } from 'react'"],
    ['shared/bridge.ts', "import type { AuditReturn } from './returns/auditReturn'"],
    ['shared/returns/gaps.ts', "let day: import('../reports/block').Block"],
    ['renderer/ui/Button.tsx', "import type { Level } from '../../shared/frameworks/framework'"],
    ['renderer/ui/Button.tsx', "import { go } from '../view/viewState'"],
    ['renderer/returns/Card.tsx', "import { HomeScreen } from '../partnership/HomeScreen'"],
    ['renderer/returns/Card.tsx', "const { runJob } = await import('../app/jobs/runJob')"],
    ['renderer/returns/Card.tsx', "import { writeWord } from '../word/writeWord'"],
    ['renderer/returns/Card.tsx', "import { Dexie } from 'dexie'"],
    ['renderer/reports/commands.ts', "import { Document } from 'docx'"],
    ['renderer/reports/commands.ts', "import framework from '../../assets/frameworks/one.json'"],
    ['renderer/reports/commands.ts', "const all = import.meta.glob(['../../assets/**/*.json'])"],
    ['renderer/view/useCommand.ts', "export { undo } from '../returns/commands'"],
    ['renderer/word/writeWord.ts', "const worker = new Worker(new URL('../storage/reader.ts', import.meta.url))"],
    ['renderer/app/boot.ts', "import { readFile } from 'node:fs/promises'"],
    ['electron/main.ts', "import { gapsIn } from '../shared/returns/gaps'"],
    ['electron/main.ts', "import { now } from '../renderer/host/clock'"],
    ['electron/main.ts', "import got from 'got'"],
    ['renderer/helpers/list.ts', ''],
  ])('refuses %s with %s', (path, text) => {
    expect(wrongImports(readSource(path, text))).toHaveLength(1)
  })

  it.each([
    ['shared/exchange/sample.ts', "import { newReturn } from '../returns/auditReturn'"],
    ['shared/returns/revision.ts', "import * as z from 'zod/mini'"],
    ['renderer/reports/commands.ts', "import { buildWord } from '../word/buildWord'"],
    ['renderer/returns/Card.tsx', "import '../ui/base.css'"],
    ['renderer/storage/bundled.ts', "const all = import.meta.glob('../../assets/frameworks/*.json')"],
    ['electron/record/files.ts', "import { open } from 'node:fs/promises'"],
  ])('allows %s with %s', (path, text) => {
    expect(wrongImports(readSource(path, text))).toEqual([])
  })

  it('names only parts that exist', () => {
    expect(Object.keys(mayImport).filter((part) => !files.some((file) => inPlace(file.path, part)))).toEqual([])
  })

  it('names only packages that are used, and every package that the program ships', () => {
    const used = new Set(
      files.flatMap(({ imports }) => imports.filter(({ inside }) => !inside).map(({ to }) => packageOf(to))),
    )
    expect(Object.keys(mayUse).filter((name) => !used.has(name))).toEqual([])
    const { dependencies } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
      dependencies: object
    }
    expect(Object.keys(dependencies).filter((name) => !used.has(name))).toEqual([])
  })

  it('has every path lead to a file', () => {
    const lost = files.flatMap(({ path, imports }) =>
      imports
        .filter(
          ({ to, inside }) =>
            inside && !to.includes('*') && !endings.some((ending) => existsSync(join(repository, `${to}${ending}`))),
        )
        .map(({ to }) => `${path} looks for ${to}`),
    )
    expect(lost).toEqual([])
  })

  it('has the bridge take only types from the files that travel', () => {
    const bridge = files.find((file) => file.path === 'shared/bridge.ts')
    expect(bridge?.imports.filter(({ to, running }) => running && to.startsWith('shared/exchange'))).toEqual([])
  })
})

describe('the ways between files', () => {
  it('lead from no file back to itself while the program runs', () => {
    expect(rings(files)).toEqual([])
  })

  it('would show a ring of three, and let a type lead back', () => {
    const source = (path: string, text: string) => readSource(path, text)
    const three = [
      source('a.ts', "import './b'"),
      source('b.ts', "import { c } from './c'"),
      source('c.tsx', "import { a } from './a'"),
    ]
    expect(rings(three)).toEqual(['a.ts → b.ts → c.tsx → a.ts'])
    expect(rings([source('a.ts', "import './b'"), source('b.ts', "import type { A } from './a'")])).toEqual([])
  })

  it('pass through no file that only hands on', () => {
    expect(
      files.filter(({ handsOn, path }) => handsOn || /(^|\/)index\.tsx?$/.test(path)).map(({ path }) => path),
    ).toEqual([])
  })
})

/** Every way back to a file that has not been found from another, file by file. */
function rings(all: readonly SourceFile[]): string[] {
  const byStem = new Map(all.map((file) => [file.path.replace(/\.tsx?$/, ''), file]))
  const done = new Set<string>()
  const found: string[] = []
  const walk = (file: SourceFile, way: readonly string[]) => {
    const start = way.indexOf(file.path)
    if (start >= 0) found.push([...way.slice(start), file.path].join(' → '))
    if (start >= 0 || done.has(file.path)) return
    for (const { to, running } of file.imports) {
      const next = running ? byStem.get(to.replace(/\.tsx?$/, '')) : undefined
      if (next) walk(next, [...way, file.path])
    }
    done.add(file.path)
  }
  for (const file of all) walk(file, [])
  return found
}

const clockAndChance = [
  'Date.now',
  'Date.now()',
  'new Date()',
  'Date()',
  'Math.random',
  'performance.now',
  'crypto.randomUUID',
  'crypto.getRandomValues',
]
const waysOut = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'WebTransport',
  'RTCPeerConnection',
  'sendBeacon',
]
const textAsCode = [
  'eval',
  'Function',
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'dangerouslySetInnerHTML',
  'srcdoc',
]
const network = ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'dns/promises'].map((name) => `node:${name}`)

const namesOrTexts = (file: SourceFile, banned: readonly string[]) =>
  banned.filter((name) => file.names.has(name) || file.texts.includes(name)).map((name) => `${file.path} uses ${name}`)
const used = (file: SourceFile, banned: readonly string[]) =>
  banned.filter((use) => file.uses.has(use)).map((use) => `${file.path} uses ${use}`)

describe('what code may touch', () => {
  const shared = files.filter(({ path }) => path.startsWith('shared/'))
  const renderer = files.filter(({ path }) => path.startsWith('renderer/'))
  const electron = files.filter(({ path }) => path.startsWith('electron/'))

  it('keeps clock and chance out of shared', () => {
    expect(shared.flatMap((file) => used(file, clockAndChance))).toEqual([])
  })

  it('keeps the network out of shared and the window', () => {
    expect([...shared, ...renderer].flatMap((file) => namesOrTexts(file, waysOut))).toEqual([])
  })

  it('keeps network modules out of the shell', () => {
    expect(
      electron.filter(({ imports }) => imports.some(({ to }) => network.includes(to))).map(({ path }) => path),
    ).toEqual([])
  })

  it('never makes markup or code from text', () => {
    expect(files.flatMap((file) => namesOrTexts(file, textAsCode))).toEqual([])
    expect(files.flatMap((file) => used(file, ['document.write()', 'document.writeln()']))).toEqual([])
  })

  it.each([
    'const at = Date.now()',
    'const at = new Date()',
    'const now = Date.now',
    'const chance = Math.random()',
    "window.fetch('x')",
    "window['fetch']('x')",
    'const page = <div dangerouslySetInnerHTML={{ __html: text }} />',
    'box.innerHTML = text',
    "new Function('return 1')",
    'document.write(text)',
    'new WebSocket(address)',
    "navigator.sendBeacon('x')",
  ])('would find %s', (text) => {
    const file = readSource('a.tsx', text)
    expect([
      ...used(file, [...clockAndChance, 'document.write()']),
      ...namesOrTexts(file, [...waysOut, ...textAsCode]),
    ]).not.toEqual([])
  })

  it('lets a day be read from a text', () => {
    expect(used(readSource('a.ts', 'const day = new Date(text) // never Date.now()'), clockAndChance)).toEqual([])
  })
})

describe('questionnaires are data', () => {
  const frameworks = builtInFrameworks()
  const meanings = frameworks.flatMap((framework) =>
    framework.scales.flatMap(({ levels }) => levels.map((level) => level.meaning as string)),
  )
  const levels = frameworks.flatMap((framework) =>
    framework.scales.flatMap(({ levels }) => levels.flatMap(({ id, label }) => [id as string, label])),
  )
  // The Word writer never sees a level; its "strong" is a tag.
  const knowsLevels = (path: string) => !path.startsWith('renderer/word/')
  const subjects = /\b(s11|s175|section\s?11|section\s?175|working together)\b/i

  it('leaves ids of a framework, its standards and its questions out of the code', () => {
    const ids = new Set(
      frameworks.flatMap((framework) => [
        framework.id,
        ...framework.standards.flatMap(({ id, questions }) => [id, ...questions.map((each) => each.id)]),
      ]),
    )
    // Whole ids only: a short one may stand by chance inside the name of an error.
    const naming = new RegExp(
      `(?<![A-Za-z0-9])(${[...ids].map((id) => id.replaceAll('.', '\\.')).join('|')})(?![A-Za-z0-9])`,
    )
    expect(['s11-core', 'see KP1.', 'EACCES'].map((text) => naming.test(text))).toEqual([true, true, false])
    const named = files.flatMap((file) =>
      file.texts.flatMap((text) => naming.exec(text)?.[0] ?? []).map((id) => `${file.path} names ${id}`),
    )
    expect(named).toEqual([])
  })

  it('leaves titles, owners, scales and the levels of a scale out of the code', () => {
    const { scales } = JSON.parse(readFileSync(join(repository, 'assets/scales.json'), 'utf8')) as {
      scales: readonly {
        readonly scale?: { readonly id: string; readonly levels: readonly { readonly id: string }[] }
      }[]
    }
    const known = [
      ...frameworks.flatMap((framework) => framework.scales),
      ...scales.flatMap(({ scale }) => scale ?? []),
    ]
    // A level such as "yes" or "partly" is a word like any other; "not-in-place" can only be a level.
    const levelIds = known.flatMap((scale) => scale.levels.map((each) => each.id as string))
    const ids = new Set(
      [...known.map(({ id }) => id as string), ...levelIds].filter((id) => id.includes('-') && !meanings.includes(id)),
    )
    const phrases = new Set(frameworks.flatMap(({ title, owner }) => [title, owner]))
    expect([ids.size > 20, phrases.size > 6]).toEqual([true, true])
    const named = files.flatMap(({ path, texts }) => [
      ...texts.filter((text) => ids.has(text)).map((text) => `${path} names the level or scale ${text}`),
      ...[...phrases]
        .filter((words) => texts.some((text) => text.includes(words)))
        .map((words) => `${path} says ${words}`),
    ])
    expect(named).toEqual([])
  })

  it('compares nothing with the name of a questionnaire, or with a level of its scale', () => {
    const asksWhich = ({ path, compared }: SourceFile) =>
      compared.filter(
        (text) => subjects.test(text) || (knowsLevels(path) && levels.includes(text) && !meanings.includes(text)),
      )
    expect(files.flatMap((file) => asksWhich(file).map((text) => `${file.path} asks for ${text}`))).toEqual([])
  })

  it.each([
    "if (framework.title.startsWith('Section 11')) go()",
    "switch (id) { case 's11-core': go() }",
    'const isS11 = /section 11/i.test(title)',
  ])('would find %s', (text) => {
    expect(readSource('a.ts', text).compared.some((each) => subjects.test(each))).toBe(true)
  })

  it('names no agency of the sample in the code', () => {
    const folder = join(repository, 'assets/sample/northmere/agencies')
    const names = readdirSync(folder)
      .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')).organisation?.name as string | undefined)
      .filter((name) => name !== undefined)
    expect(names).toHaveLength(14)
    expect(
      files.flatMap((file) =>
        names
          .filter((name) => file.texts.some((text) => text.includes(name)))
          .map((name) => `${file.path} names ${name}`),
      ),
    ).toEqual([])
  })
})

describe('tests', () => {
  const config = readFileSync(join(repository, 'vitest.config.ts'), 'utf8')
  const kinds = [...config.matchAll(/include: \[([^\]]+)\]/g)].flatMap(([, globs = '']) =>
    [...globs.matchAll(/'([^']+)'/g)].map(([, glob = '']) => glob),
  )

  /** A glob of the configuration as a pattern: `**`, `*` and `{a,b}` are all it uses. */
  const patternOf = (glob: string) =>
    new RegExp(
      `^${glob
        .replace(/[.+^$()|[\]\\]/g, '\\$&')
        .replace(/\{([^}]+)\}/g, (_all, names: string) => `(${names.replaceAll(',', '|')})`)
        .replaceAll('**/', '(.+/)?')
        .replace(/(?<!\))\*/g, '[^/]*')}$`,
    )

  it('all belong to a kind that is run', () => {
    expect(kinds.length).toBeGreaterThan(3)
    const tests = readdirSync(join(repository, 'test'), { recursive: true, encoding: 'utf8' })
      .map((name) => `test/${name.replaceAll('\\', '/')}`)
      .filter((path) => /\.test\.tsx?$/.test(path))
    expect(tests.length).toBeGreaterThan(50)
    expect(tests.filter((path) => !kinds.some((glob) => patternOf(glob).test(path)))).toEqual([])
    expect(patternOf('test/{shared,electron}/**/*.test.ts').test('test/assets/lists.test.ts')).toBe(false)
  })
})
