import { Button } from '@mantine/core';
import { useText } from '../i18n/language.tsx';
import { csvOf } from './csv.ts';
import type { Step } from './grouped.ts';
import { reminderRows } from './reminder-rows.ts';

const save = (name: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
};

type Props = { readonly province: string; readonly steps: readonly Step[] };

/** The table on the page as a file, in the language of the page. */
export const Download = ({ province, steps }: Props) => {
  const speech = useText();
  const download = () => save(`nhac-han-${province}.csv`, csvOf(reminderRows(speech, steps)));
  return (
    <Button variant="default" size="sm" onClick={download}>
      {speech.t('reminders.download')}
    </Button>
  );
};
