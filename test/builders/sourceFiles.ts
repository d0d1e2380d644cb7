import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { parseSync, Visitor } from 'vite'

/** One place where a file names another, or a package. */
export type Import = {
  /** A path in the repository, such as `shared/basics/day`, or a package, such as `zod/mini`. */
  readonly to: string
  readonly inside: boolean
  /** The running program follows it; a type-only import is gone by then. */
  readonly running: boolean
}

/** What the rules need to know of a source file. Comments are no part of it. */
export type SourceFile = {
  readonly path: string
  readonly imports: readonly Import[]
  /** Texts in the code: strings, parts of templates, words between tags. */
  readonly texts: readonly string[]
  /** Texts that a condition compares with: `===`, a `case`, a pattern, `includes`, `startsWith`, `endsWith`. */
  readonly compared: readonly string[]
  /** Names used: of values, members and attributes. */
  readonly names: ReadonlySet<string>
  /** Members and calls as written, such as `Math.random` and `new Date()`. */
  readonly uses: ReadonlySet<string>
  /** It hands on what another file has: `export … from`. */
  readonly handsOn: boolean
}

const repository = join(import.meta.dirname, '../..')

/** Every TypeScript file under these folders. */
export const sourceFiles = (folders: readonly string[]): readonly SourceFile[] =>
  folders.flatMap((folder) =>
    readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
      .filter((path) => /\.tsx?$/.test(path))
      .sort()
      .map((path) => readSource(path, readFileSync(join(repository, path), 'utf8'))),
  )

/** Reads one source. `path` places it: relative imports are followed from there. */
export function readSource(path: string, text: string): SourceFile {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0]?.message}`)
  const imports: Import[] = []
  const texts: string[] = []
  const compared: string[] = []
  const names = new Set<string>()
  const uses = new Set<string>()
  let handsOn = false
  const add = (to: string, running: boolean) => {
    const inside = to.startsWith('.')
    imports.push({ to: inside ? posix.join(posix.dirname(path), to.replace(/\?.*$/, '')) : to, inside, running })
  }
  const written = ({ start, end }: { readonly start: number; readonly end: number }) =>
    text.slice(start, end).replace(/\s+/g, '')
  const literal = (node: object | null | undefined) =>
    node && 'value' in node && typeof node.value === 'string' ? node.value : null
  const compares = (node: object | null | undefined) => {
    const value = literal(node)
    if (value !== null) compared.push(value)
  }
  new Visitor({
    ImportDeclaration: (node) => add(node.source.value, node.importKind !== 'type'),
    ExportAllDeclaration: (node) => {
      handsOn = true
      add(node.source.value, node.exportKind !== 'type')
    },
    ExportNamedDeclaration: (node) => {
      if (!node.source) return
      handsOn = true
      add(node.source.value, node.exportKind !== 'type')
    },
    ImportExpression: (node) => add(literal(node.source) ?? written(node.source), true),
    TSImportType: (node) => add(literal(node.source) ?? '', false),
    NewExpression: (node) => {
      const [first] = node.arguments
      uses.add(`new ${written(node.callee)}(${first ? '…' : ''})`)
      if (written(node.callee) === 'URL' && literal(first)?.startsWith('.')) add(literal(first) ?? '', true)
    },
    CallExpression: (node) => {
      uses.add(`${written(node.callee)}()`)
      if (/^import\.meta\.glob/.test(written(node.callee)))
        for (const given of node.arguments) for (const to of globs(given)) add(to, true)
      if (/\.(includes|startsWith|endsWith)$/.test(written(node.callee)))
        for (const given of node.arguments) compares(given)
    },
    MemberExpression: (node) => void uses.add(written(node)),
    BinaryExpression: (node) => {
      if (!/^[!=]==?$/.test(node.operator)) return
      compares(node.left)
      compares(node.right)
    },
    SwitchCase: (node) => compares(node.test),
    Literal: (node) => {
      if (typeof node.value === 'string') texts.push(node.value)
      if ('regex' in node) compared.push(node.regex.pattern)
    },
    TemplateElement: (node) => void texts.push(node.value.raw),
    JSXText: (node) => void texts.push(node.value),
    Identifier: (node) => void names.add(node.name),
    JSXIdentifier: (node) => void names.add(node.name),
  }).visit(program)
  return { path, imports, texts, compared, names, uses, handsOn }
}

function globs(node: object): string[] {
  if ('value' in node && typeof node.value === 'string') return [node.value]
  return 'elements' in node && Array.isArray(node.elements) ? node.elements.flatMap((each: object) => globs(each)) : []
}
