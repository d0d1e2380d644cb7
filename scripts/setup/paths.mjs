import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')

/** What set-up fetched or worked out; ignored by git and safe to delete. */
export const cacheFolder = path.join(root, '.cache')

/** What is made from the sources; ignored by git and safe to delete. */
export const outFolder = path.join(root, 'out')
export const appFolder = path.join(outFolder, 'app')

export const modulesFolder = path.join(root, 'node_modules')
