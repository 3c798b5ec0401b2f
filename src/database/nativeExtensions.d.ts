declare module 'fs-native-extensions' {
  /** Takes the kernel's lock on an open file, or answers false when somebody else holds it. */
  export function tryLock(file: number): boolean
}
