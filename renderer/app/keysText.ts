/** Keys as people read them on this computer: `Ctrl+Shift+L`; on a Mac, `Cmd+Shift+L`. */
export function keysText(keys: string, platform: string): string {
  const plain = keys
    .replace(/\bPlus\b/, '+')
    .replace(/\bRight\b/, 'Right arrow')
    .replace(/\bLeft\b/, 'Left arrow')
    .replace(/(?<!Page )\bUp\b(?! arrow)/, 'Up arrow')
    .replace(/(?<!Page )\bDown\b(?! arrow)/, 'Down arrow')
  return platform === 'darwin' ? plain.replace(/\bCtrl\b/g, 'Cmd').replace(/\bAlt\b/g, 'Option') : plain
}
