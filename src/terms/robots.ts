// Of 千牛, 飞鸽 and JD 咚咚.
const ROBOT = /机器人|智能客服|服务助手|商家配置|^jimi(?:_vender)?_\d+$/;
// Nobody's nick: a shop's sub-account, or JD's own.
const ROBOT_ACCOUNT = /[:：](?:服务助手|机器人|智能客服|商家配置)|^jimi(?:_vender)?_\d+$/;

/** Whether a sender's name is a robot's on any platform. */
export const isRobotName = (name: string): boolean => ROBOT.test(name);

/** Whether it is one that no buyer can bear, so that it tells a robot even where an export marks no roles. */
export const isRobotAccount = (name: string): boolean => ROBOT_ACCOUNT.test(name);
