import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const onLinux = (pid: number): string | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may itself hold spaces and parentheses: count from the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, startTicks] = [fields[0], fields[19]];
    if (state === 'Z' || startTicks === undefined) return undefined;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${startTicks}`;
  } catch {
    return undefined;
  }
};

const elsewhere = (pid: number): string | undefined => {
  try {
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return line.startsWith('Z') ? undefined : line.replace(/^\S+\s+/, '');
  } catch {
    return undefined;
  }
};

/**
 * When the process with this id started, as a text that no other process ever has: the kernel gives the same pid again,
 * but not with the same start. `undefined`: there is no such process, or only its zombie.
 */
export const processIdentity = (pid: number): string | undefined =>
  process.platform === 'linux' ? onLinux(pid) : elsewhere(pid);
