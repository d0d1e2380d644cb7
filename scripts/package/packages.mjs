/**
 * @typedef {object} Package one kind of file that people can be given
 * @property {string} title as the command prints it
 * @property {'win32' | 'linux' | 'darwin'} platform
 * @property {string} target its word in electron-builder.yml
 * @property {'builder' | 'dpkg-deb' | 'tar' | 'zip'} tool who makes it: electron-builder, which downloads what that kind
 * needs, or a program of the system
 * @property {readonly string[]} more words for electron-builder
 */

const perMachine = [
  '-c.nsis.perMachine=true',
  '-c.nsis.artifactName=$' + '{name}-$' + '{version}-$' + '{os}-$' + '{arch}-setup-all-users.$' + '{ext}',
]

/** @type {readonly Package[]} all that electron-builder.yml asks for */
export const packages = [
  { title: 'Windows installer for one person', platform: 'win32', target: 'nsis', tool: 'builder', more: [] },
  { title: 'Windows installer for the computer', platform: 'win32', target: 'nsis', tool: 'builder', more: perMachine },
  { title: 'Windows program in one file', platform: 'win32', target: 'portable', tool: 'builder', more: [] },
  { title: 'Windows zip', platform: 'win32', target: 'zip', tool: 'builder', more: [] },
  { title: 'macOS disk image', platform: 'darwin', target: 'dmg', tool: 'builder', more: [] },
  { title: 'macOS zip', platform: 'darwin', target: 'zip', tool: 'builder', more: [] },
  { title: 'Linux AppImage', platform: 'linux', target: 'AppImage', tool: 'builder', more: [] },
  { title: 'Debian package', platform: 'linux', target: 'deb', tool: 'dpkg-deb', more: [] },
  { title: 'Linux tar.gz', platform: 'linux', target: 'tar.gz', tool: 'tar', more: [] },
  { title: 'Linux zip', platform: 'linux', target: 'zip', tool: 'zip', more: [] },
]

const systems = { win32: 'Windows', linux: 'Linux', darwin: 'macOS' }

/**
 * Which packages this computer can make, and why not the others.
 * @param {{ platform: string, toolsAnswer: boolean, hasSevenZip: boolean, has: (program: string) => boolean }} machine
 * toolsAnswer: the server of electron-builder's tools can be reached; hasSevenZip: ELECTRON_BUILDER_7ZIP_PATH is set;
 * has: whether PATH has a program
 * @returns {{ make: readonly Package[], leaveOut: readonly { title: string, why: string }[] }}
 */
export function possiblePackages(machine) {
  const judged = packages.map((one) => ({ one, why: whyNot(one, machine) }))
  return {
    make: judged.filter(({ why }) => why === null).map(({ one }) => one),
    leaveOut: judged.flatMap(({ one, why }) => (why === null ? [] : [{ title: one.title, why }])),
  }
}

/**
 * @param {Package} one
 * @param {Parameters<typeof possiblePackages>[0]} machine
 */
function whyNot({ platform, target, tool }, machine) {
  if (platform !== machine.platform) return `is made on ${systems[platform]} only`
  if (tool !== 'builder') return machine.has(tool) ? null : `needs the program ${tool}, which is not installed here`
  const canMake = machine.toolsAnswer || (target === 'zip' && machine.hasSevenZip)
  return canMake ? null : 'needs a tool that cannot be downloaded from here'
}
