import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { preferPort, requirePort } from '#scripts/start/ports.ts';
import { freePort } from '#test/support/free-port.ts';

const whileTaken = async (port: number, work: () => Promise<void>) => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  try {
    await work();
  } finally {
    server.close();
  }
};

it('says which port is taken and which setting chooses another', async () => {
  const port = await freePort();
  await expect(requirePort(port, '127.0.0.1', 'PORT')).resolves.toBeUndefined();
  await whileTaken(port, async () => {
    await expect(requirePort(port, '127.0.0.1', 'PORT')).rejects.toThrow(
      `Port ${port} is taken by another program: stop that program, or choose another port with PORT=${port + 1} npm start.`,
    );
  });
});

it('gives the embedded servers another port when theirs is taken, and says so', async () => {
  const port = await freePort();
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  expect(await preferPort(port, 'PostgreSQL', say)).toBe(port);
  expect(said).toEqual([]);
  await whileTaken(port, async () => {
    const other = await preferPort(port, 'PostgreSQL', say);
    expect(other).not.toBe(port);
    expect(said).toEqual([`port ${port} is taken by another program: PostgreSQL uses ${other}`]);
  });
});
