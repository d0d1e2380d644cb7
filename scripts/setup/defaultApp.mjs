// The first program that the fallback runtime runs; set-up puts it into the runtime's default_app.asar.
// It does what Electron's own default application does: loads what -r names, then starts the folder it was given.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const loadFirst = process.argv.indexOf('-r')
if (loadFirst > 0) {
  createRequire(import.meta.url)(process.argv[loadFirst + 1] ?? '')
  const left = process.argv.indexOf('-r')
  if (left > 0) process.argv.splice(left, 2)
}

try {
  await start(path.resolve(process.argv.slice(1).find((word) => !word.startsWith('-')) ?? '.'))
} catch (error) {
  console.error(error)
  app.exit(1)
}

/** @param {string} folder */
async function start(folder) {
  const shell = /** @type {Electron.App & { setVersion(v: string): void, setAppPath(f: string): void }} */ (app)
  const { productName, name, version, main } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true })
  shell.setVersion(version ?? '0.0.0')
  app.setName(productName ?? name)
  shell.setAppPath(folder)
  app.setPath('userData', path.join(app.getPath('appData'), app.getName()))
  await import(pathToFileURL(path.join(folder, main)).href)
}
