import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { build, type Plugin } from 'vite'

const root = import.meta.dirname

/** The names under which code imports the program of the return page and that of the recovery page, and where each begins. */
const entries: Readonly<Record<string, string>> = {
  'virtual:page-program': 'renderer/page/main.ts',
  'virtual:recovery-program': 'renderer/recoveryPage/main.ts',
}

/**
 * Gives `virtual:page-program` and `virtual:recovery-program`: the program of a page and its style, each as one text. They are
 * built apart from the screens, since they run in other people's browsers and each page carries them.
 */
export const pageProgram = (): Plugin => ({
  name: 'page-program',
  resolveId: (id) => (id in entries ? `\0${id}` : null),
  load: async (id) => {
    const entry = entries[id.slice(1)]
    if (!id.startsWith('\0') || entry === undefined) return null
    const { script, style } = await programOnce(entry)
    return `export const script = ${JSON.stringify(script)}\nexport const style = ${JSON.stringify(style)}\n`
  },
})

type Program = { readonly script: string; readonly style: string }
const built = new Map<string, Promise<Program>>()

function programOnce(entry: string): Promise<Program> {
  const made = built.get(entry) ?? buildProgram(entry)
  built.set(entry, made)
  return made
}

/** Builds for browsers of the last five years or so: people cannot always choose theirs. */
async function buildProgram(entry: string): Promise<Program> {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: ['chrome107', 'firefox105', 'safari16'],
      lib: { entry: path.join(root, entry), formats: ['iife'], name: 'page' },
      minify: true,
      cssMinify: true,
      reportCompressedSize: false,
    },
  })
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((each) => ('output' in each ? each.output : []))
  const script = outputs.find((each) => each.type === 'chunk')
  const style = outputs.find((each) => each.type === 'asset' && each.fileName.endsWith('.css'))
  if (script?.type !== 'chunk' || style?.type !== 'asset')
    throw new Error('The program of the page was not built whole.')
  return { script: asciiOnly(licences(script.moduleIds) + script.code.trim()), style: String(style.source).trim() }
}

/** The licences of the packages inside, which travel with every copy. */
function licences(moduleIds: readonly string[]): string {
  const names = moduleIds.flatMap((id) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? [])
  const texts = [...new Set(names)].sort().map((name) => {
    const file = path.join(root, 'node_modules', name, 'LICENSE')
    if (!existsSync(file)) throw new Error(`${name} has no licence file to carry in the page.`)
    return `${name}\n${readFileSync(file, 'utf8').replace(/\r/g, '').trim()}`
  })
  return `/*!\n${texts.join('\n\n').replaceAll('*/', '* /')}\n*/\n`
}

/** The program in plain letters: it runs whatever encoding a mail program makes of the file. */
const asciiOnly = (script: string) =>
  script.replace(/[\u0080-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
