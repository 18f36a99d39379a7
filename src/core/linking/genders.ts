import type { Gender } from './titles';

/** Given names that tell the sex in English text; those of both are left out. Used only to keep "Mrs. Smith" from John Smith. */
const MALE = new Set(
  (
    'john james robert michael william david richard joseph thomas charles daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason ' +
    'jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank raymond patrick jack dennis jerry tyler aaron henry peter adam nathan zachary ' +
    'walter harold carl jeremy keith roger gerald ethan arthur terry lawrence sean christian albert joe bill tom jim bob mike dave steve tony barack bernie vladimir ivan sergei dmitry boris juan ' +
    'jose carlos luis jorge pedro pablo diego miguel manuel antonio francisco javier fernando rafael mario marco giovanni giuseppe luca pierre jean francois jacques louis henri hans karl heinz ' +
    'jurgen klaus wolfgang fritz otto mohammed muhammad mohamed ahmed ali hassan hussein omar ibrahim mahmoud abdullah abdul khalid tariq yusuf mustafa raj rahul sanjay amit viktor anton emil jakob konrad oskar felix marc henrik'
  ).split(' '),
);
const FEMALE = new Set(
  (
    'mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley emily donna michelle carol amanda melissa deborah stephanie rebecca sharon ' +
    'laura cynthia dorothy amy kathleen angela shirley emma brenda pamela nicole anna samantha katherine christine debra rachel carolyn janet maria olivia heather helen catherine diane julie victoria ' +
    'joyce lauren kelly christina ruth joan virginia judith evelyn hannah megan cheryl jane hillary theresa condoleezza nikki kamala ivanka melania ursula christiane claudia monika ' +
    'ingrid sofia isabel carmen lucia elena irina olga natalia svetlana tatiana fatima aisha zainab khadija layla leila nadia amina priya sunita indira sonia lucie marguerite clara ilse agnes dana mira'
  ).split(' '),
);

/** The gender that a folded given name tells, if it does. */
export function genderOf(given: string): Gender | undefined {
  return MALE.has(given) ? 'm' : FEMALE.has(given) ? 'f' : undefined;
}
