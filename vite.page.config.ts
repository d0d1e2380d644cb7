import path from 'node:path'
import { build, type Plugin } from 'vite'

const root = import.meta.dirname

/** The name under which code imports the program of the return page. */
const imported = 'virtual:page-program'
const resolved = `\0${imported}`

/**
 * Gives `virtual:page-program`: the program of the return page and its style, each as one text. They are built apart from the
 * screens, since they run in other people's browsers and each page carries them.
 */
export const pageProgram = (): Plugin => ({
  name: 'page-program',
  resolveId: (id) => (id === imported ? resolved : null),
  load: async (id) => {
    if (id !== resolved) return null
    const { script, style } = await programOnce()
    return `export const script = ${JSON.stringify(script)}\nexport const style = ${JSON.stringify(style)}\n`
  },
})

type Program = { readonly script: string; readonly style: string }
let made: Promise<Program> | undefined

function programOnce(): Promise<Program> {
  made ??= buildProgram()
  return made
}

/** Builds for browsers of the last five years or so: people cannot always choose theirs. */
async function buildProgram(): Promise<Program> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: ['chrome107', 'firefox105', 'safari16'],
      lib: { entry: path.join(root, 'renderer/page/main.ts'), formats: ['iife'], name: 'page' },
      minify: true,
      cssMinify: true,
      reportCompressedSize: false,
    },
  })
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((each) => ('output' in each ? each.output : []))
  const script = outputs.find((each) => each.type === 'chunk')
  const style = outputs.find((each) => each.type === 'asset' && each.fileName.endsWith('.css'))
  if (script?.type !== 'chunk' || style?.type !== 'asset')
    throw new Error('The program of the page was not built whole.')
  return { script: script.code.trim(), style: String(style.source).trim() }
}
