/** @typedef {{ name: string, productName: string, version: string }} Product from package.json */
/** @typedef {{ platform: string, machine: string }} System as Node names them: linux, win32, darwin; x64, arm64 */

/**
 * The name of the packaged program's folder. One made from a stand-in runtime says so.
 * @param {Product} product
 * @param {System} system
 * @param {boolean} isPinned see Runtime
 */
export const productFolder = ({ name, version }, { platform, machine }, isPinned) =>
  `${name}-${version}-${platform}-${machine}${isPinned ? '' : '-dev-runtime'}`

/**
 * Where electron-builder leaves the unpacked program, inside its output folder.
 * @param {System} system
 */
export function unpackedFolder({ platform, machine }) {
  const suffix = machine === 'x64' ? '' : `-${machine}`
  if (platform === 'darwin') return `mac${suffix}`
  return `${platform === 'win32' ? 'win' : 'linux'}${suffix}-unpacked`
}

/**
 * Where the executable is inside the program's folder.
 * @param {Product} product
 * @param {string} platform
 */
export function productExecutable({ name, productName }, platform) {
  if (platform === 'darwin') return `${productName}.app/Contents/MacOS/${productName}`
  return platform === 'win32' ? `${productName}.exe` : name
}

/**
 * What electron-builder calls a system on its command line.
 * @param {string} platform
 */
export function builderSystem(platform) {
  if (platform === 'darwin') return '--mac'
  return platform === 'win32' ? '--win' : '--linux'
}
