import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

/**
 * A module of scripts/bench/pages, with all that it imports of the application, as Node runs it.
 * @param {string} entry below scripts/bench/pages
 * @param {string} folder to put it into
 */
export async function bundled(entry, folder) {
  const entryFileNames = `${entry.replaceAll('/', '-').replace(/\.ts$/, '')}.mjs`
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: path.join(import.meta.dirname, '..', 'pages', entry),
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames } },
    },
    ssr: { noExternal: true },
  })
  return import(pathToFileURL(path.join(folder, entryFileNames)).href)
}
