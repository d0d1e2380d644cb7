import { createHash } from 'node:crypto'
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../setup/paths.mjs'
import { filesUnder, linkFolder } from './folders.mjs'
import { runOrRefuse } from './runOrRefuse.mjs'

/**
 * @typedef {object} DebParts
 * @property {import('./product.mjs').Product} product
 * @property {import('./builderFile.mjs').BuilderFile} builder
 * @property {string} machine as Node names it
 * @property {boolean} isPinned see Runtime
 * @property {number} size of what is installed, in bytes
 */

const machines = /** @type {{ readonly [machine: string]: string }} */ ({ x64: 'amd64', arm64: 'arm64', arm: 'armhf' })

/** Where the program is installed. @param {import('./product.mjs').Product} product */
export const installFolder = ({ name }) => `opt/${name}`

/**
 * The package's description of itself. A test artefact has an older version than the release of its number, so that the
 * release replaces it.
 * @param {DebParts} parts
 */
export function controlText({ product, builder: { linux, deb }, machine, isPinned, size }) {
  const notice = isPinned ? [] : ['A TEST ARTEFACT, made with a runtime that is out of support. Not for users.']
  return [
    `Package: ${product.name}`,
    `Version: ${product.version}${isPinned ? '' : '~dev-runtime'}`,
    `Architecture: ${machines[machine] ?? machine}`,
    `Maintainer: ${linux.maintainer}`,
    `Installed-Size: ${Math.ceil(size / 1024)}`,
    `Depends: ${deb.depends.join(', ')}`,
    `Recommends: ${deb.recommends.join(', ')}`,
    `Section: ${deb.packageCategory}`,
    `Priority: ${deb.priority}`,
    `Description: ${linux.synopsis}`,
    ...[linux.description, ...notice].map((line) => ` ${line}`),
    '',
  ].join('\n')
}

/**
 * The entry of the desktop's menu.
 * @param {Pick<DebParts, 'product' | 'builder'>} parts
 */
export const desktopText = ({ product, builder: { linux, fileAssociations } }) =>
  [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${product.productName}`,
    `Comment=${linux.synopsis}`,
    `Exec=/${installFolder(product)}/${linux.executableName} %F`,
    `Icon=${product.name}`,
    'Terminal=false',
    `StartupWMClass=${product.productName}`,
    `Categories=${linux.category};`,
    `MimeType=${fileAssociations.map(({ mimeType }) => `${mimeType};`).join('')}`,
    '',
  ].join('\n')

/**
 * What tells the desktop our kinds of file by their endings.
 * @param {Pick<DebParts, 'builder'>} parts
 */
export const mimeText = ({ builder: { fileAssociations } }) =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">',
    ...fileAssociations.map(
      ({ ext, description, mimeType }) =>
        `  <mime-type type="${mimeType}"><comment>${description}</comment><glob pattern="*.${ext}"/></mime-type>`,
    ),
    '</mime-info>',
    '',
  ].join('\n')

/**
 * Lays out what a Debian package installs and what describes it. It has no scripts, so nothing of ours runs as root.
 * @param {Omit<DebParts, 'size'> & { unpacked: string, to: string }} options
 */
export function layOutDeb({ product, builder, machine, isPinned, unpacked, to }) {
  rmSync(to, { recursive: true, force: true })
  const program = path.join(to, installFolder(product))
  linkFolder(unpacked, program, ({ name }) => name !== 'chrome-sandbox')
  const sandbox = path.join(program, 'chrome-sandbox')
  copyFileSync(path.join(unpacked, 'chrome-sandbox'), sandbox)
  // The sandbox's helper is the one file that runs as root; without it, systems without user namespaces have no sandbox.
  chmodSync(sandbox, 0o4755)
  const put = (/** @type {string} */ place, /** @type {string | Buffer} */ bytes) => {
    mkdirSync(path.dirname(path.join(to, place)), { recursive: true })
    writeFileSync(path.join(to, place), bytes, { mode: 0o644 })
  }
  put(`usr/share/applications/${product.name}.desktop`, desktopText({ product, builder }))
  put(`usr/share/mime/packages/${product.name}.xml`, mimeText({ builder }))
  put(
    `usr/share/icons/hicolor/512x512/apps/${product.name}.png`,
    readFileSync(path.join(root, 'scripts/package/icon/icon.png')),
  )
  put(`usr/share/doc/${product.name}/copyright`, readFileSync(path.join(root, 'LICENSE')))
  mkdirSync(path.join(to, 'usr/bin'), { recursive: true })
  symlinkSync(`/${installFolder(product)}/${builder.linux.executableName}`, path.join(to, 'usr/bin', product.name))
  const installed = filesUnder(to)
  const size = installed.reduce((sum, file) => sum + statSync(path.join(to, file)).size, 0)
  put('DEBIAN/md5sums', installed.map((file) => `${md5(path.join(to, file))}  ${file}\n`).join(''))
  put('DEBIAN/control', controlText({ product, builder, machine, isPinned, size }))
}

/** dpkg knows changed files by this sum; it is no protection against anybody. @param {string} file */
const md5 = (file) => createHash('md5').update(readFileSync(file)).digest('hex')

/**
 * Makes a Debian package of a folder laid out by layOutDeb.
 * @param {{ from: string, to: string, isTight: boolean, time: number }} options isTight: small, and ten times as slow to make;
 * time: seconds since 1970
 */
export const packDeb = ({ from, to, isTight, time }) =>
  runOrRefuse('dpkg-deb', ['--root-owner-group', ...(isTight ? ['-Zxz'] : ['-Zgzip', '-z1']), '--build', from, to], {
    env: { ...process.env, SOURCE_DATE_EPOCH: String(time) },
  })
