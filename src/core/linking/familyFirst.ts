/** Family names that stand before the given name: Chinese (pinyin and the usual other spellings), Korean. */
const FAMILY = new Set(
  [
    'ai an ao ba bai ban bao bei bi bian bo cai cao cen chai chan chang chao che chen cheng chi chiang chin chong chou chow chu chuang chui chun cui dai',
    'deng di diao ding dong dou du duan fan fang fei feng fong fu fung gan gao ge geng gong gou gu guan guo ha hai han hang hao he heng ho hong hou hsieh hsu',
    'hu hua huang hui hung huo hwang im ji jia jiang jiao jin jing jo ju jung kan kang ke khoo kim ko kong koo kou ku kuang kuo kwan kwok kwon lai lam lan lang',
    'lau law lee lei leng leung li lian liang liao lim lin ling liu loh long lou lu lui luo lyu ma mak man mao mei meng mi miao min ming mo moon mu na nam ng',
    'ni nie ning niu oh ouyang pak pan pang park pei peng ping pu qi qian qiao qin qiu qu quan ran rao ren rong ruan rui ryu seo sha shan shang shao shen sheng',
    'shi shin shu shum si sim sima sin siu so son song su sui sun sung szeto tai tam tan tang tao teng tian tie tong tsai tsang tse tseng tsui tu wan wang wei',
    'wen weng wong woo wu xi xia xian xiang xiao xie xin xing xiong xu xuan xue yan yang yao ye yee yeh yeung yi yim yin ying yip yoo yoon you yu yuan yue yun',
    'yung zang zeng zha zhai zhan zhang zhao zhen zheng zhi zhong zhou zhu zhuang zhuge zhuo zou zu zuo',
    'ahn bae baek bang byun cha cho choe choi chon chung eom gang gil ha heo hur hyun jang jeon jeong joo joon kwak min myung noh pae pyo ra rhee roh ryoo',
    'seol seok shim suh sohn uhm wee yeo yeom yum',
  ].flatMap((names) => names.split(' ')),
);

const PINYIN =
  /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ueng|ang|eng|ong|ing|iao|ian|uai|uan|van|ai|ei|ao|ou|an|en|er|ia|ie|iu|in|ua|uo|ui|un|ue|ve|vn|a|o|e|i|u|v)){1,2}$/;
const KOREAN =
  /^(?:(?:kk|tt|pp|ss|jj|ch|[gkndtrlmbpsjh])?(?:yeo|yoo|yae|wae|woo|ae|eo|eu|ee|oe|oo|ou|ui|ya|ye|yo|yu|wa|we|wi|wo|a|e|i|o|u|y)(?:ng|ck|[knlmptbgdh])?){1,2}$/;

/** One syllable of a Chinese given name in whatever spelling (`Hsien Loong`, `Cheng Bock`): enough where there are two of them. */
const SYLLABLE = /^(?:hs|ts|tz|ch|sh|zh|ng|kh|kw|gw|[bcdfghjklmnpqrstwxyz])?[aeiouyw]{1,3}(?:ng|ck|[nmkpthr])?$/;

/** Whether a folded word is a family name of those that come first. */
export function isFamilyName(word: string): boolean {
  return FAMILY.has(word);
}

/** Whether folded words are a name with the family name first: `xi jinping`, `kim jong un`, not `kim kardashian`. */
export function isFamilyFirst(words: readonly string[]): boolean {
  if (words.length < 2 || words.length > 3 || !FAMILY.has(words[0])) return false;
  const given = words.slice(1);
  if (given.length === 2 && given.some((word) => word.length > 6)) return false;
  if (given.length === 2 && given.every((word) => SYLLABLE.test(word))) return true;
  return given.every((word) => word.length >= 2 && (PINYIN.test(word) || KOREAN.test(word)));
}
