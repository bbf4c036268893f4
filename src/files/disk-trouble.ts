import { dirname } from 'node:path';
import { getSystemErrorName } from 'node:util';
import { isBeside } from './write-whole.ts';

/** The meaning of system error codes, to follow a colon. */
const reasons: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'its disk can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EFBIG: 'it is too large for its disk',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
  ENOENT: 'it is not there',
  ENOTDIR: 'a file is where a folder should be',
  EISDIR: 'it is a folder',
  EEXIST: 'something of that name is there already',
  ENOTEMPTY: 'the folder is not empty',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  EXDEV: 'its new place is on another disk',
  EBUSY: 'it is in use, or a disk is mounted there',
  ETXTBSY: 'it is in use',
  EMFILE: 'too many files are open; “ulimit -n 4096” allows more',
  ENFILE: 'too many files are open on this machine',
  EIO: 'the disk can’t be read or written there',
};

/**
 * Why a file could not be read or written, to follow a colon: “permission denied”. Unknown codes are returned as they
 * are.
 */
export function reasonOf(error: unknown): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? (reasons[code] ?? code) : String(error);
}

/** A system error as a sentence for the user; undefined for other errors. */
export function diskTrouble(error: unknown): string | undefined {
  const trouble = troubleIn(error);
  return trouble && sentence(trouble);
}

/**
 * The same, but only for errors caused by the machine, not by the content or the user's rights. Tools wrap or quote
 * such errors.
 */
export function machineTrouble(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const trouble = troubleIn(error);
  if (trouble && machine.has(trouble.code)) return sentence(trouble);
  return 'cause' in error ? machineTrouble(error.cause) : undefined;
}

function sentence({ code, path, syscall }: Trouble): string {
  if (code === 'EMFILE' || code === 'ENFILE')
    return `No more files can be opened: ${reasonOf({ code })}.`;
  if (path === undefined)
    return `No more data can be ${syscall === 'read' ? 'read' : 'written'}: ${reasonOf({ code })}.`;
  if (isBeside(path)) return `“${dirname(path)}” can’t be written: ${reasonOf({ code })}.`;
  return `“${path}” can’t be ${done(code, syscall)}: ${reasonOf({ code })}.`;
}

const machine = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'EDQUOT',
  'EFBIG',
  'EMFILE',
  'ENFILE',
  'EIO',
]);

interface Trouble {
  code: string;
  path?: string | undefined;
  syscall?: string | undefined;
}

/** Some errors only occur while writing; for others, `open` doesn't show which it was. */
function done(code: string, syscall: string | undefined): string {
  if (['ENOSPC', 'EDQUOT', 'EROFS', 'EXDEV', 'EBUSY', 'EEXIST', 'ENOTEMPTY'].includes(code))
    return 'written';
  if (['read', 'scandir', 'stat', 'lstat', 'readlink', 'realpath'].includes(syscall ?? ''))
    return 'read';
  return syscall === 'open' || syscall === undefined ? 'opened' : 'written';
}

function troubleIn(error: unknown): Trouble | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, path, dest, syscall, message, suppressed } = error as Record<string, unknown>;
  if (typeof code === 'string' && Object.hasOwn(reasons, code)) {
    const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
    // The source exists, so the problem is the destination, unless the source can't be moved at all.
    const place = code === 'EBUSY' ? text(path) : (text(dest) ?? text(path));
    return { code, path: place, syscall: text(syscall) };
  }
  // Cleaning up may fail for the same reason as the original action.
  return troubleIn(suppressed) ?? quotedIn(message);
}

/**
 * Parses messages such as “ENOSPC: no space left on device, copyfile '/a' -> '/b'”, from Node and from Rust tools.
 */
function quotedIn(message: unknown): Trouble | undefined {
  if (typeof message !== 'string') return undefined;
  const [, errno] = /\(os error (\d+)\)/.exec(message) ?? [];
  if (errno !== undefined) return { code: getSystemErrorName(-Number(errno)) };
  const [, code = '', syscall, path] =
    /\b(E[A-Z]{3,12}): [^,\n]+, (\w+)(?: '[^'\n]*' ->)?(?: '([^'\n]*)')?/.exec(message) ?? [];
  return Object.hasOwn(reasons, code) ? { code, syscall, path } : undefined;
}
