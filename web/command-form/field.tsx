import { isAnnex } from '../decision/annex.ts';
import { AnnexField } from '../decision/annex-field.tsx';
import type { FieldProps } from './field-props.ts';
import type { SpecOf } from './field-spec.ts';
import { ChoiceField } from './fields/choice-field.tsx';
import { ChoicesField } from './fields/choices-field.tsx';
import { CriteriaField } from './fields/criteria-field.tsx';
import { CriterionCodeField } from './fields/criterion-code-field.tsx';
import { DateField } from './fields/date-field.tsx';
import { DocumentField } from './fields/document-field.tsx';
import { FlagField } from './fields/flag-field.tsx';
import { GroupField } from './fields/group-field.tsx';
import { ListField } from './fields/list-field.tsx';
import { MomentField } from './fields/moment-field.tsx';
import { NumberField } from './fields/number-field.tsx';
import { OfficeField } from './fields/office-field.tsx';
import { OfficerField } from './fields/officer-field.tsx';
import { ReportField } from './fields/report-field.tsx';
import { SeatsField } from './fields/seats-field.tsx';
import { SignerField } from './fields/signer-field.tsx';
import { TextField } from './fields/text-field.tsx';
import { VariantsField } from './fields/variants-field.tsx';

const ByFormat = (props: FieldProps<SpecOf<'text'>>) => {
  switch (props.spec.format) {
    case 'officer-id':
      return <OfficerField {...props} />;
    case 'signer-id':
      return <SignerField {...props} />;
    case 'office-id':
      return <OfficeField {...props} />;
    case 'report-id':
      return <ReportField {...props} />;
    case 'criterion-code':
      return <CriterionCodeField {...props} />;
    default:
      return <TextField {...props} />;
  }
};

const ByItem = (props: FieldProps<SpecOf<'list'>>) => {
  const { item } = props.spec;
  if (item.kind === 'choice') return <ChoicesField {...props} choice={item} />;
  if (isAnnex(item)) return <AnnexField {...props} />;
  switch (item.schemaName) {
    case 'CriterionAnswer':
    case 'CriterionFinding':
      return <CriteriaField {...props} />;
    case 'Seat':
      return <SeatsField {...props} />;
    default:
      return <ListField {...props} />;
  }
};

/** The field for a part of a command: by its shape, and for what our officers know well by its name. */
export const Field = (props: FieldProps) => {
  const { spec } = props;
  switch (spec.kind) {
    case 'text':
      return <ByFormat {...props} spec={spec} />;
    case 'date':
      return <DateField {...props} spec={spec} />;
    case 'moment':
      return <MomentField {...props} spec={spec} />;
    case 'number':
      return <NumberField {...props} spec={spec} />;
    case 'flag':
      return <FlagField {...props} spec={spec} />;
    case 'choice':
      return <ChoiceField {...props} spec={spec} />;
    case 'constant':
      return null;
    case 'list':
      return <ByItem {...props} spec={spec} />;
    case 'variants':
      return <VariantsField {...props} spec={spec} />;
    case 'group':
      return spec.schemaName === 'DocumentRef' ? (
        <DocumentField {...props} spec={spec} />
      ) : (
        <GroupField {...props} spec={spec} />
      );
  }
};
