import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { root } from '../setup/paths.mjs'

/** @typedef {{ ext: string, name: string, description: string, mimeType: string, role: string }} Association */

/**
 * @typedef {object} BuilderFile the part of electron-builder.yml that our own packages are made from
 * @property {string} copyright
 * @property {readonly Association[]} fileAssociations
 * @property {{ target: readonly string[], executableName: string, category: string, maintainer: string, synopsis: string, description: string }} linux
 * @property {{ depends: readonly string[], recommends: readonly string[], priority: string, packageCategory: string }} deb
 * @property {{ target: readonly string[] }} win
 * @property {{ target: readonly string[] }} mac
 */

/**
 * electron-builder.yml, read with electron-builder's own reader of YAML.
 * @returns {BuilderFile}
 */
export function readBuilderFile() {
  const own = createRequire(path.join(root, 'node_modules', 'app-builder-lib', 'package.json'))
  return own('js-yaml').load(readFileSync(path.join(root, 'electron-builder.yml'), 'utf8'))
}
